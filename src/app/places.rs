//! Places where a file can come to harm: folders that a service copies to the internet, and
//! disks of other computers. Recognising them is pure; only [`mounts`] looks at the computer.

use crate::ui::place::UnsafePlace;
use std::path::Path;
use std::path::PathBuf;

/// A disk as the system has hung it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    /// The folder it is at.
    pub at: PathBuf,
    /// The kind of file system, as the system calls it: "ext4", "cifs", "smbfs".
    pub kind: String,
}

/// Folders by their names, in small letters: a whole name, or how it begins.
const FOLDERS: &[(&str, &[&str], &[&str])] = &[
    ("OneDrive", &["onedrive"], &["onedrive - ", "onedrive-"]),
    ("Dropbox", &["dropbox"], &["dropbox (", "dropbox-"]),
    (
        "Google Drive",
        &["google drive", "googledrive", "google-drive", "mijn drive", "my drive"],
        &["googledrive-", "google-drive:", "google drive ("],
    ),
    (
        "iCloud Drive",
        &["com~apple~clouddocs", "icloud drive", "icloud~drive", "iclouddrive", "mobile documents"],
        &["icloud~"],
    ),
    ("Nextcloud", &["nextcloud"], &["nextcloud-", "nextcloud ("]),
    ("ownCloud", &["owncloud"], &["owncloud-", "owncloud ("]),
    ("Box", &["box", "box sync"], &["box-"]),
    ("pCloud", &["pcloud", "pcloud drive", "pclouddrive"], &[]),
    ("Proton Drive", &["proton drive", "protondrive"], &["protondrive-"]),
    ("STACK", &["stack"], &["stack-"]),
    ("MEGA", &["mega", "megasync"], &["mega-"]),
    ("Tresorit", &["tresorit", "my tresors"], &["tresorit-"]),
    ("Seafile", &["seafile", "seadrive"], &[]),
    ("SURFdrive", &["surfdrive"], &[]),
    ("Koofr", &["koofr"], &[]),
    ("Resilio Sync", &["resilio sync", "btsync"], &[]),
];

/// What such services leave in the folder they copy.
const MARKERS: [(&str, &str); 5] = [
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".tmp.driveupload", "Google Drive"),
];

/// File systems that keep their files at a service.
const SERVICES: [(&str, &str); 4] = [
    ("fuse.onedriver", "OneDrive"),
    ("fuse.google-drive-ocamlfuse", "Google Drive"),
    ("fuse.pcloud", "pCloud"),
    ("fuse.rclone", "rclone"),
];

/// File systems of other computers.
const NETWORKS: [&str; 23] = [
    "9p",
    "afpfs",
    "afs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.curlftpfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.smbnetfs",
    "fuse.sshfs",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "webdav",
];

/// What is wrong with the place of a file, if anything is. `has` tells whether something
/// stands at a path.
pub fn place_of(path: &Path, mounts: &[Mount], has: &dyn Fn(&Path) -> bool) -> Option<UnsafePlace> {
    let synced = |service: &str| Some(UnsafePlace::Synced(service.to_owned()));
    let words = path.to_string_lossy().to_lowercase();
    let names: Vec<&str> = words.split(['/', '\\']).collect();
    let folders = names.split_last().map(|(_, folders)| folders).unwrap_or_default();
    // The innermost tells best: a disk in the cloud is often a folder of the home.
    if let Some(service) = folders.iter().rev().find_map(|name| service_of(name)) {
        return synced(service);
    }
    // "\\server\share", and the same in the form that has no end.
    let is_share = words.starts_with(r"\\?\unc\")
        || words.starts_with(r"\\") && !words.starts_with(r"\\?\") && !words.starts_with(r"\\.\");
    let kind = mount_of(path, mounts).map(|mount| mount.kind.as_str()).unwrap_or_default();
    if let Some((_, service)) = SERVICES.iter().find(|(system, _)| *system == kind) {
        return synced(service);
    }
    if is_share || NETWORKS.contains(&kind) {
        return Some(UnsafePlace::Network);
    }
    // Last, since it looks at the disk: on another computer that may take long.
    let marked = path.ancestors().skip(1).find_map(|folder| {
        let left = |(name, _): &&(&str, &str)| has(&folder.join(name));
        MARKERS.iter().find(left).map(|(_, service)| *service)
    });
    marked.and_then(synced)
}

fn service_of(folder: &str) -> Option<&'static str> {
    let found = FOLDERS.iter().find(|(_, names, begins)| {
        names.contains(&folder) || begins.iter().any(|begin| folder.starts_with(begin))
    });
    found.map(|(service, ..)| *service)
}

/// The disk a path is on: the innermost, and of two at one place the later one.
fn mount_of<'a>(path: &Path, mounts: &'a [Mount]) -> Option<&'a Mount> {
    let around = mounts.iter().filter(|mount| path.starts_with(&mount.at));
    around.max_by_key(|mount| mount.at.components().count())
}

/// Where a desktop hangs in what is plugged into the computer.
const PLUGGED_IN: [&str; 3] = ["/run/media", "/media", "/Volumes"];

/// A drive that is plugged in and can be taken elsewhere; the one hung in last.
pub fn removable(mounts: &[Mount]) -> Option<&Path> {
    let is_plugged_in = |mount: &&Mount| {
        let is_far = NETWORKS.contains(&mount.kind.as_str())
            || SERVICES.iter().any(|(system, _)| *system == mount.kind);
        !is_far
            && PLUGGED_IN
                .iter()
                .any(|root| mount.at != Path::new(root) && mount.at.starts_with(root))
    };
    mounts.iter().rev().find(is_plugged_in).map(|mount| mount.at.as_path())
}

/// The disks in a list as Linux gives it in `/proc/self/mountinfo`: the fifth word is the
/// folder, and the kind comes first after a lone hyphen.
pub fn mounts_in(list: &str) -> Vec<Mount> {
    let mount = |line: &str| {
        let (before, after) = line.split_once(" - ")?;
        let at = PathBuf::from(unescaped(before.split(' ').nth(4)?));
        Some(Mount { at, kind: after.split(' ').next()?.to_owned() })
    };
    list.lines().filter_map(mount).collect()
}

/// A path without the octal codes in which such a list writes blanks.
fn unescaped(path: &str) -> String {
    [(r"\040", " "), (r"\011", "\t"), (r"\012", "\n"), (r"\134", r"\")]
        .into_iter()
        .fold(path.to_owned(), |path, (code, sign)| path.replace(code, sign))
}

/// The disks in a list as `mount` of macOS gives it: "//user@server/share on /Volumes/share
/// (smbfs, nodev)". A folder may have brackets in its name, so the last ones count.
pub fn mounts_told(list: &str) -> Vec<Mount> {
    let mount = |line: &str| {
        let (before, after) = line.rsplit_once(" (")?;
        let (_, at) = before.split_once(" on ")?;
        let kind = after.split([',', ')']).next()?.trim();
        Some(Mount { at: PathBuf::from(at), kind: kind.to_owned() })
    };
    list.lines().filter_map(mount).collect()
}

/// The disks of this computer; none where it does not tell. On Windows a path tells it.
pub fn mounts() -> Vec<Mount> {
    if cfg!(target_os = "macos") {
        let told = std::process::Command::new("/sbin/mount").output();
        return told
            .map(|told| mounts_told(&String::from_utf8_lossy(&told.stdout)))
            .unwrap_or_default();
    }
    std::fs::read_to_string("/proc/self/mountinfo").map(|list| mounts_in(&list)).unwrap_or_default()
}

/// The path that tells what a file is on: whole, with links followed and a drive letter of
/// Windows resolved, as far as the file or its folder is there.
pub fn real(path: &Path) -> PathBuf {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    let in_folder = || Some(whole(path.parent()?)?.join(path.file_name()?));
    whole(path).or_else(in_folder).unwrap_or_else(|| path.to_owned())
}
