# A screen in memory. Sourced, not run, by scripts that have their own folder $work.

screen_process=

# Sets screen_number. Xvfb picks a free number itself and says which once it listens.
# -noreset: else the screen starts anew when the last window closes.
open_screen() {
    mkfifo "$work/number"
    Xvfb -displayfd 3 -screen 0 1366x900x24 -nolisten tcp -noreset \
        3>"$work/number" 2>"$work/xvfb.log" &
    screen_process=$!
    read -r -t 60 screen_number <"$work/number" || { cat "$work/xvfb.log" >&2; exit 1; }
}

# For `trap … EXIT`.
close_screen() {
    [ -z "$screen_process" ] || kill "$screen_process" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}

# at_home COMMAND: runs it with that screen, and with an empty home in $work.
at_home() {
    mkdir -p -m 700 "$work/home" "$work/run"
    env -u WAYLAND_DISPLAY -u XAUTHORITY -u DBUS_SESSION_BUS_ADDRESS -u AT_SPI_BUS_ADDRESS \
        DISPLAY=":$screen_number" LANG=C.UTF-8 HOME="$work/home" XDG_RUNTIME_DIR="$work/run" \
        XDG_CONFIG_HOME="$work/home/.config" XDG_DATA_HOME="$work/home/.local/share" \
        XDG_STATE_HOME="$work/home/.local/state" XDG_CACHE_HOME="$work/home/.cache" "$@"
}
