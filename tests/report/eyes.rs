//! Whether every eye tells the three levels apart: colours as people with each kind of
//! colour vision see them (Machado, Oliveira and Fernandes 2009), and how far apart they
//! look (CIEDE2000; Sharma, Wu and Dalal 2005).

use serde_json::Value;

type Triple = [f64; 3];

/// What each kind of colour vision makes of linear red, green and blue.
const VISIONS: [(&str, [Triple; 3]); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanope",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranope",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanope",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// Linear RGB to XYZ, divided by the white of D65.
const TO_XYZ: [Triple; 3] = [
    [0.433_953, 0.376_219, 0.189_828],
    [0.212_673, 0.715_152, 0.072_175],
    [0.017_758, 0.109_477, 0.872_765],
];

fn times(matrix: &[Triple; 3], colour: Triple) -> Triple {
    matrix.map(|row| row.iter().zip(colour).map(|(weight, part)| weight * part).sum())
}

fn linear(hex: &str) -> Triple {
    [1, 3, 5].map(|at| {
        let share = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

fn lab(rgb: Triple) -> Triple {
    let curve = |part: f64| {
        if part > 216.0 / 24389.0 { part.cbrt() } else { (24389.0 / 27.0 * part + 16.0) / 116.0 }
    };
    let [x, y, z] = times(&TO_XYZ, rgb.map(|part| part.clamp(0.0, 1.0))).map(curve);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000. Below 1 no eye sees a difference; above 30 two colours have nothing in common.
fn difference(one: Triple, other: Triple) -> f64 {
    let pale = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let mean = one[1].hypot(one[2]).midpoint(other[1].hypot(other[2]));
    let stretch = 1.0 + 0.5 * (1.0 - pale(mean));
    let polar = |[_, a, b]: Triple| {
        let a = a * stretch;
        (a.hypot(b), b.atan2(a).to_degrees().rem_euclid(360.0))
    };
    let ((chroma1, hue1), (chroma2, hue2)) = (polar(one), polar(other));
    let turn = (hue2 - hue1 + 180.0).rem_euclid(360.0) - 180.0;
    let hue = hue1 + turn / 2.0;
    let (light, chroma) = (one[0].midpoint(other[0]), chroma1.midpoint(chroma2));
    let wave = |times: f64, shift: f64| (times * hue + shift).to_radians().cos();
    let t = 1.0 - 0.17 * wave(1.0, -30.0) + 0.24 * wave(2.0, 0.0) + 0.32 * wave(3.0, 6.0)
        - 0.2 * wave(4.0, -63.0);
    let off = (light - 50.0).powi(2);
    let by_light = (other[0] - one[0]) / (1.0 + 0.015 * off / (20.0 + off).sqrt());
    let by_chroma = (chroma2 - chroma1) / (1.0 + 0.045 * chroma);
    let by_hue = 2.0 * (chroma1 * chroma2).sqrt() * (turn.to_radians() / 2.0).sin()
        / (1.0 + 0.015 * chroma * t);
    let bell = (-((hue.rem_euclid(360.0) - 275.0) / 25.0).powi(2)).exp();
    let twist = -(60.0 * bell).to_radians().sin() * 2.0 * pale(chroma);
    (by_light.powi(2) + by_chroma.powi(2) + by_hue.powi(2) + twist * by_chroma * by_hue).sqrt()
}

/// A pair from the data published with the formula.
#[test]
fn the_measure_of_difference_is_the_published_one() {
    let found = difference([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485]);
    assert!((found - 2.0425).abs() < 0.0001, "{found}");
}

#[test]
fn every_eye_tells_the_three_levels_apart() {
    let theme: Value = serde_json::from_str(include_str!("../../assets/theme.json")).expect("JSON");
    let fill = |level: &str| linear(theme["levels"][level]["fill"].as_str().expect("a colour"));
    for (vision, sees) in VISIONS {
        for (one, other) in [("low", "medium"), ("medium", "high"), ("low", "high")] {
            let seen = |level: &str| lab(times(&sees, fill(level)));
            let apart = difference(seen(one), seen(other));
            assert!(apart >= 30.0, "{vision}: {one} and {other} are only {apart:.1} apart");
        }
    }
}
