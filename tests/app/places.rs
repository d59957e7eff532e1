//! Where the file stands: which places are told apart, and the way to a better one.

use crate::journeys::begun;
use crate::support::desktop::Desktop;
use egui::Key;
use egui::Modifiers;
use egui::accesskit::Role;
use praktijkschild::app::places::Mount;
use praktijkschild::app::places::mounts_in;
use praktijkschild::app::places::mounts_told;
use praktijkschild::app::places::place_of;
use praktijkschild::app::places::removable;
use praktijkschild::ui::place::UnsafePlace;
use std::path::Path;
use std::path::PathBuf;

const WARNING: &str = "Uw beveiligingsmap staat in een map van Dropbox.";
const NEW_PLACE: &str = "Nieuwe plek van het bestand";
const REMOVE: &str = "Haal het oude bestand daarna weg";

/// As a Linux computer lists its disks, with a share of the practice and some services.
const MOUNTS: &str = "\
24 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
31 24 0:27 / /home rw - ext4 /dev/sda3 rw
40 24 0:40 / /media/praktijk\\040schijf rw,relatime - cifs //server/praktijk rw
41 24 0:41 / /mnt/nas rw - nfs4 nas:/praktijk rw
42 24 0:42 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
43 31 0:43 / /home/gp/ssh rw - fuse.sshfs server: rw
44 31 0:44 / /home/gp/wolk rw - fuse.onedriver onedriver rw
45 24 8:17 / /media/gp/STICK rw - vfat /dev/sdb1 rw
";

fn at(path: &str) -> Option<UnsafePlace> {
    place_of(Path::new(path), &mounts_in(MOUNTS), &|_| false)
}

#[test]
fn a_folder_that_a_service_copies_is_known_by_its_name_on_every_system() {
    for (path, service) in [
        ("/home/gp/Dropbox/p.schild", "Dropbox"),
        ("/home/gp/Dropbox (Praktijk)/map/p.schild", "Dropbox"),
        (r"C:\Users\gp\OneDrive\Documenten\p.schild", "OneDrive"),
        (r"C:\Users\gp\OneDrive - Huisartsenpraktijk De Linde\p.schild", "OneDrive"),
        ("/Users/gp/Library/CloudStorage/OneDrive-Persoonlijk/p.schild", "OneDrive"),
        (r"G:\Mijn Drive\p.schild", "Google Drive"),
        ("/Users/gp/Library/CloudStorage/GoogleDrive-gp@voorbeeld.nl/p.schild", "Google Drive"),
        ("/run/user/1000/gvfs/google-drive:host=gmail.com,user=gp/p.schild", "Google Drive"),
        ("/Users/gp/Library/Mobile Documents/com~apple~CloudDocs/p.schild", "iCloud Drive"),
        (r"C:\Users\gp\iCloudDrive\p.schild", "iCloud Drive"),
        ("/home/gp/Nextcloud/p.schild", "Nextcloud"),
        ("/home/gp/ownCloud/p.schild", "ownCloud"),
        (r"C:\Users\gp\Box\p.schild", "Box"),
        (r"P:\pCloud Drive\p.schild", "pCloud"),
        ("/home/gp/Proton Drive/gp/p.schild", "Proton Drive"),
        (r"C:\Users\gp\STACK\p.schild", "STACK"),
        ("/home/gp/wolk/p.schild", "OneDrive"),
    ] {
        assert_eq!(at(path), Some(UnsafePlace::Synced(service.to_owned())), "{path}");
    }
}

#[test]
fn a_folder_that_a_service_copies_is_known_by_what_the_service_leaves_there() {
    for (marker, service) in [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox")] {
        let left = Path::new("/home/gp/samen").join(marker);
        let has = |path: &Path| path == left;
        let found = |path: &str| place_of(Path::new(path), &[], &has);
        let wanted = Some(UnsafePlace::Synced(service.to_owned()));
        assert_eq!(found("/home/gp/samen/map/p.schild"), wanted);
        assert_eq!(found("/home/gp/p.schild"), None);
    }
}

#[test]
fn a_disk_of_another_computer_is_known_by_its_kind_or_its_path() {
    for path in [
        "/media/praktijk schijf/p.schild",
        "/mnt/nas/beleid/p.schild",
        "/run/user/1000/gvfs/smb-share:server=nas,share=praktijk/p.schild",
        "/home/gp/ssh/p.schild",
        r"\\server\praktijk\p.schild",
        r"\\?\UNC\server\praktijk\p.schild",
    ] {
        assert_eq!(at(path), Some(UnsafePlace::Network), "{path}");
    }
}

#[test]
fn a_folder_of_this_computer_is_left_alone() {
    for path in [
        "/home/gp/Documenten/p.schild",
        "/home/gp/Documenten/Dropbox.schild",
        "/home/gp/dropboxen/p.schild",
        "/media/gp/STICK/p.schild",
        "/mnt/p.schild",
        r"C:\Users\gp\Documents\p.schild",
        r"\\?\C:\Users\gp\Documents\p.schild",
        "p.schild",
        "",
    ] {
        assert_eq!(at(path), None, "{path}");
    }
}

#[test]
fn the_list_of_disks_is_read_with_blanks_in_its_paths() {
    let wanted = Mount { at: PathBuf::from("/media/praktijk schijf"), kind: "cifs".to_owned() };
    assert_eq!(mounts_in(MOUNTS).get(2), Some(&wanted));
    assert_eq!(mounts_in("no list at all\n - \n"), []);
}

/// As a Mac lists its disks.
const MOUNTS_OF_A_MAC: &str = "\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
//gp@server._smb._tcp.local/praktijk on /Volumes/praktijk (smbfs, nodev, nosuid, mounted by gp)
//gp@server/oud on /Volumes/Oude schijf (kopie) (afpfs, nodev, nosuid, mounted by gp)
nas:/volume1/praktijk on /Volumes/nas (nfs, nodev, nosuid)
https://dav.voorbeeld.nl/ on /Volumes/dav (webdav, nodev, noexec, nosuid, mounted by gp)
/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev, nosuid, noowners)
";

#[test]
fn a_share_of_the_practice_on_a_mac_passed_for_a_disk_of_its_own() {
    let at =
        |path: &str| place_of(Path::new(path), &mounts_told(MOUNTS_OF_A_MAC), &|_| false).is_some();
    for path in [
        "/Volumes/praktijk/p.schild",
        "/Volumes/Oude schijf (kopie)/map/p.schild",
        "/Volumes/nas/p.schild",
        "/Volumes/dav/p.schild",
    ] {
        assert!(at(path), "{path}");
    }
    for path in ["/Users/gp/Documents/p.schild", "/Volumes/STICK/p.schild"] {
        assert!(!at(path), "{path}");
    }
    assert_eq!(mounts_told("no list at all\n on (\n"), []);
}

/// A practice in a folder of Dropbox, just opened.
fn in_dropbox() -> Desktop {
    let app = begun();
    let file = app.file();
    let folder = app.close();
    let synced = folder.path().join("Dropbox");
    std::fs::create_dir(&synced).unwrap();
    let moved = synced.join("praktijk.schild");
    std::fs::rename(file, &moved).unwrap();
    Desktop::with_file(folder, &moved)
}

#[test]
fn a_file_in_a_copied_folder_is_warned_of_and_moves_on_request_with_its_whole_history() {
    let mut app = in_dropbox();
    let (old, before) = (app.file(), app.isms());
    app.step(3);
    app.choose("Speelt dit bij u?: Ja");
    assert!(app.sees(WARNING) && app.sees("bij een ander"));
    app.button("Verplaats…");
    assert_eq!(app.focused().as_deref(), Some(NEW_PLACE));
    assert_eq!(app.value(NEW_PLACE), app.folder().join("praktijk.schild").display().to_string());
    app.button("Verplaatsen");
    assert_eq!(app.file(), app.folder().join("praktijk.schild"));
    assert!(!app.sees(WARNING));
    assert!(app.sees(&format!("Het oude bestand staat er nog: {}", old.display())));
    assert!(old.exists());
    assert!(app.sees("Speelt dit bij u?"), "the user is where they were");
    app.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(app.isms(), before, "the way back came along");
}

#[test]
fn the_old_file_goes_only_if_the_user_wants_it_to() {
    let mut app = in_dropbox();
    let old = app.file();
    app.button("Verplaats…");
    app.press(Role::CheckBox, REMOVE);
    app.button("Verplaatsen");
    assert!(app.sees("Het oude bestand is weg."));
    let left: Vec<_> = std::fs::read_dir(old.parent().unwrap()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
    let file = app.file();
    let app = Desktop::with_file(app.close(), &file);
    assert_eq!(app.isms().practice.name, "Huisartsenpraktijk De Eik");
}

#[test]
fn a_move_that_cannot_be_changes_nothing_and_says_why() {
    let mut app = in_dropbox();
    let old = app.file();
    app.button("Verplaats…");
    let taken = app.folder().join("bezet.schild");
    std::fs::write(&taken, "van mij").unwrap();
    for (path, why) in [
        (taken.display().to_string(), "Er staat hier al iets met deze naam."),
        (app.folder().join("weg/p.schild").display().to_string(), "Deze map bestaat niet."),
        (old.with_file_name("p.schild").display().to_string(), "Deze plek wordt ook gekopieerd"),
        (" ".to_owned(), "Typ eerst waar het bestand moet komen."),
    ] {
        app.fill(NEW_PLACE, &path);
        app.button("Verplaatsen");
        assert!(app.sees(why), "{path}");
        assert_eq!(app.file(), old);
    }
    app.button("Niet verplaatsen");
    assert!(app.sees(WARNING) && !app.sees(NEW_PLACE));
    assert_eq!(std::fs::read_to_string(taken).unwrap(), "van mij");
}

#[test]
fn whoever_leaves_the_file_where_it_is_is_not_asked_again() {
    let mut app = in_dropbox();
    app.button("Hier laten staan");
    assert!(!app.sees(WARNING));
    let file = app.file();
    let app = Desktop::with_file(app.close(), &file);
    assert!(!app.sees(WARNING));
}

#[test]
fn a_new_practice_is_advised_against_such_a_folder_before_it_is_there() {
    let mut app = Desktop::fresh();
    std::fs::create_dir(app.folder().join("OneDrive")).unwrap();
    app.button("Nieuwe praktijk");
    assert!(!app.sees("naar internet gekopieerd"));
    let path = app.folder().join("OneDrive/p.schild").display().to_string();
    app.fill("Waar komt het bestand?", &path);
    assert!(app.sees("Deze map wordt door OneDrive naar internet gekopieerd."));
}

#[test]
fn a_copy_for_elsewhere_was_proposed_beside_the_file_itself() {
    let mount = |at: &str, kind: &str| Mount { at: at.into(), kind: kind.into() };
    let drive = |mounts: &[Mount]| removable(mounts).map(std::path::Path::to_owned);
    for stick in ["/run/media/anna/STICK", "/media/anna/STICK", "/Volumes/STICK"] {
        assert_eq!(drive(&[mount("/", "ext4"), mount(stick, "vfat")]), Some(stick.into()));
    }
    assert_eq!(drive(&[mount("/", "ext4"), mount("/media", "tmpfs")]), None);
    assert_eq!(drive(&[mount("/media/praktijk", "cifs")]), None, "another computer is no stick");

    let mut app = begun();
    app.button("Bestand, wachtwoordzin en kopieën");
    assert!(app.sees("Dit is de map van uw beveiligingsmap zelf."));
    app.fill("Waar komt de kopie voor de USB-stick?", "/media/anna/STICK/kopie.age");
    assert!(!app.sees("Dit is de map van uw beveiligingsmap zelf."));
}
