#!/usr/bin/env bash
# The whole suite on another day: `tests/clock.sh 2028-02-29 [what the tests' program takes, such as browser::age]`.
# Builds a guide of that day, and moves the clock of the tests, of Chromium and of Firefox with it. Needs Debian's
# faketime and a C compiler, and a tree in which `cargo xtask test` has built everything.
set -euo pipefail
cd "$(dirname "$0")/.."
day=$1
shift
seconds=$(date -d "$day 10:00" +%s)
SOURCE_DATE_EPOCH=$seconds cargo xtask dist

kept=$(mktemp -d)
trap 'rm -rf "$kept"' EXIT
cc -O2 -shared -fPIC -o "$kept/clock.so" tests/browser/firefox_clock.c
# Firefox does not come up under faketime.
cat >"$kept/firefox" <<FIREFOX
#!/bin/sh
unset FAKETIME FAKETIME_SHARED
LD_PRELOAD=$kept/clock.so
export LD_PRELOAD
exec ${FIREFOX:-firefox-esr} "\$@"
FIREFOX
chmod +x "$kept/firefox"

export CHROME="${CHROME:-$(command -v chromium)}" CHROMEDRIVER="${CHROMEDRIVER:-$(command -v chromedriver)}"
export SITE="$PWD/dist" CI=true PATH="$PATH:/usr/sbin"
# The newest program of each crate; cargo itself hangs under faketime 0.9.10, hence the one test that is left out.
cargo test --workspace --no-run --message-format=json 2>/dev/null |
  sed -n 's/.*"manifest_path":"\([^"]*\)\/Cargo.toml".*"executable":"\([^"]*\)".*/\1 \2/p' >"$kept/programs"
failed=0
while read -r folder program; do
  case "$program" in */debug/deps/*) ;; *) continue ;; esac
  cd "$folder"
  export CARGO_MANIFEST_DIR="$folder" SHIFT=$((seconds - $(date +%s)))
  FIREFOX="$kept/firefox" faketime "$day 10:00:00" "$program" --skip every_crate_comes "$@" || failed=1
done <"$kept/programs"
exit $failed
