//! Copies that are shown by other programs: private, and gone when they are no longer needed,
//! also after the program was killed.

use praktijkschild::app::opened::Opened;
use praktijkschild::app::opened::sweep;
use std::fs;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<_> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn copies_lie_in_one_folder_for_their_owner_alone_and_go_together() {
    let place = tempfile::tempdir().expect("a folder");
    let mut opened = Opened::default();
    let one = opened.put(place.path(), "scan.pdf", b"een").expect("written");
    let two = opened.put(place.path(), "scan.pdf", b"twee").expect("written");
    assert_eq!(names(place.path()).len(), 1, "one folder for all");
    assert_ne!(one, two);
    assert_eq!(
        (fs::read(&one).ok(), fs::read(&two).ok()),
        (Some(b"een".into()), Some(b"twee".into()))
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = fs::metadata(place.path().join(&names(place.path())[0])).expect("there");
        assert_eq!(folder.permissions().mode() & 0o077, 0, "nobody else can look in");
    }
    sweep(place.path());
    assert!(one.exists(), "what is in use stays");
    drop(opened);
    assert_eq!(names(place.path()), [""; 0]);
}

#[test]
fn what_a_killed_program_left_is_taken_away_and_nothing_else() {
    let place = tempfile::tempdir().expect("a folder");
    let mut opened = Opened::default();
    let kept = opened.put(place.path(), "open.pdf", b"open").expect("written");
    let left = place.path().join("praktijkschild-1-abc");
    let stranger = place.path().join("praktijkschild-foto's");
    let own = place.path().join("vakantie");
    for folder in [&left, &stranger, &own] {
        fs::create_dir_all(folder.join("1")).expect("a folder");
        fs::File::options()
            .write(true)
            .create_new(true)
            .open(folder.join("1").join("scan.pdf"))
            .expect("a file");
    }
    for folder in [&left, &own] {
        let lock = folder.join("in-use.lock");
        fs::File::options().write(true).create_new(true).open(lock).expect("a file");
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(&own, place.path().join("praktijkschild-2-abc")).expect("a way");
    sweep(place.path());
    assert!(!left.exists());
    assert!(
        kept.exists() && stranger.join("1/scan.pdf").exists() && own.join("1/scan.pdf").exists()
    );
}
