#!/usr/bin/env bash
# The whole suite on another day: `tests/clock.sh 2028-02-29 [what the tests' program takes, such as browser::age]`.
# Builds a guide of that day, and moves the clock of the tests, their servers and browsers with it. Needs a C compiler, and
# a tree in which `cargo xtask test` has built everything.
set -euo pipefail
cd "$(dirname "$0")/.."
day=$1
shift
seconds=$(date -d "$day 10:00" +%s)
SOURCE_DATE_EPOCH=$seconds cargo xtask dist

kept=$(mktemp -d)
trap 'rm -rf "$kept"' EXIT
cc -O2 -shared -fPIC -o "$kept/clock.so" tests/clock.c
export CHROME="${CHROME:-$(command -v chromium)}" CHROMEDRIVER="${CHROMEDRIVER:-$(command -v chromedriver)}"
export SITE="$PWD/dist" CI=true PATH="$PATH:/usr/sbin"
# The program of tests of each crate, and the folder that cargo would run it in.
cargo test --locked --workspace --no-run --message-format=json 2>/dev/null |
  sed -n 's/.*"manifest_path":"\([^"]*\)\/Cargo.toml".*"executable":"\([^"]*\/deps\/[^"]*\)".*/\1 \2/p' >"$kept/programs"
failed=0
while read -r folder program; do
  cd "$folder"
  # One test has cargo ask the registry, whose certificate is of today.
  SHIFT=$((seconds - $(date +%s))) LD_PRELOAD="$kept/clock.so" CARGO_MANIFEST_DIR="$folder" \
    "$program" --skip every_crate_comes "$@" || failed=1
done <"$kept/programs"
exit $failed
