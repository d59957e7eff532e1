# What the scripts beside this one need from the system. Sourced, not run.
# Only what is missing is installed, and only by Debian's own package manager;
# on other systems it is named and nothing is touched.

WINDOW_LIBRARIES=(libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0)
# Perl and make build the ciphers of encrypted files.
COMPILER=(gcc libc6-dev make perl)
VIRTUAL_SCREEN=(xvfb)
SCREEN_READER=(dbus at-spi2-core python3-gi gir1.2-atspi-2.0)
PDF_READERS=(poppler-utils qpdf)
CALL_TRACER=(strace)
PACKER=(age bsdutils)
PAPER_CHECKER=(python3-venv)

# Progress is not output: what a command says itself may go into a file.
say() { printf '== %s\n' "$*" >&2; }

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

# As root, by sudo where we are not.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        stop "This needs root, and sudo is not here. As root, run: $*"
    fi
}

# need PACKAGE...: installs those of Debian's packages that are not there yet.
need() {
    if ! command -v dpkg-query >/dev/null; then
        name_elsewhere
        return
    fi
    local package missing=()
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' \
            || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    as_root true # Here a password is asked for, and here it shows when it cannot be.
    local said apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq)
    as_root "${apt[@]}" update >/dev/null 2>&1 \
        || say "The list of packages could not be refreshed; trying the one that is here"
    said=$(as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null 2>&1) \
        || stop "$said" "These packages could not be installed: ${missing[*]}"
}

# What to install by hand where there is no dpkg. Said once.
name_elsewhere() {
    [ -z "${named:-}" ] || return 0
    named=yes
    local x11
    if command -v dnf >/dev/null; then
        x11="sudo dnf install gcc make perl libX11 libX11-xcb libXcursor libXi libxkbcommon-x11"
    elif command -v pacman >/dev/null; then
        x11="sudo pacman -S --needed gcc make perl libx11 libxcursor libxi libxkbcommon-x11"
    elif command -v zypper >/dev/null; then
        x11="sudo zypper install gcc make perl libX11-6 libX11-xcb1 libXcursor1 libXi6 libxkbcommon-x11-0"
    else
        x11="a C compiler, make, Perl and libX11, libX11-xcb, libXcursor, libXi, libxkbcommon-x11"
    fi
    say "This is not Debian or Ubuntu, so nothing is installed. Needed: $x11"
    say "For the tests and figures also: Xvfb, D-Bus, AT-SPI with Python's gi, poppler's tools, qpdf; for the proofs also strace, age and Python's venv"
}

# Rust, new enough: what is there is brought up to date, and where there is none it is set up
# for this user alone, by its own installer.
need_rust() {
    export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
    ! has_rust || return 0
    if ! command -v rustup >/dev/null; then
        ! command -v dpkg-query >/dev/null || need curl ca-certificates
        command -v curl >/dev/null || stop "Rust $(wanted_rust) or later is needed, and curl to get it."
        say "Setting up Rust for $(id -un), in ${CARGO_HOME:-$HOME/.cargo}"
        curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs \
            | sh -s -- -y --quiet --profile minimal --no-modify-path >&2 || true
    else
        say "Bringing Rust up to date"
        rustup toolchain install stable --profile minimal >&2 && rustup default stable >&2 || true
    fi
    has_rust || stop "Rust $(wanted_rust) or later is needed (found: $(found_rust)). See https://rustup.rs"
}

wanted_rust() { sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml; }

found_rust() {
    local found
    found=$(cargo --version 2>/dev/null | cut -d' ' -f2) || true
    printf '%s' "${found:-none}"
}

has_rust() {
    local found
    found=$(found_rust)
    [ "$found" != none ] && [ "$(printf '%s\n%s\n' "$(wanted_rust)" "$found" | sort -V | head -1)" = "$(wanted_rust)" ]
}

# cargo, with its progress where someone watches and without its lists where nobody does.
run_cargo() {
    if [ -t 2 ]; then cargo "$@"; else cargo "$@" --quiet; fi
}

# Where cargo puts what it builds.
build_folder() { printf '%s' "${CARGO_TARGET_DIR:-target}"; }
