#!/usr/bin/env bash
# Measures what the client of the emitted crate and its features add to a program, beside graph-rs-sdk: packages, and a check
# without a target folder. The program is that of `bench/run.sh`.
# Usage: bench/features.sh CRATE [RUNS]
#   CRATE  a crate that `cargo xtask regen --docs DOCS --out CRATE` wrote
#   RUNS   how often each is checked, 3 by default; the median counts. What costs more than 30 CPU seconds is checked once
set -euo pipefail
crate="$(realpath "$1")"
runs="${2:-3}"
cd "$(dirname "$0")/.."
work="$PWD/target/bench"
mkdir -p "$work"
export CARGO_INCREMENTAL=0
source bench/measure.sh
# The program takes the crate from there.
[[ "$crate" == "$work/graph-v1" ]] || ln -sfn "$crate" "$work/graph-v1"

printf '| CPU s / peak MB | packages | check, all |\n|:--|--:|--:|\n'
for row in msgraph "msgraph client" "msgraph azure" "msgraph mock" graph-rs-sdk; do
    read -r name features <<< "$row"
    export CARGO_TARGET_DIR="$work/target-features"
    with=(--manifest-path "bench/$name/Cargo.toml" --features "$features")
    cargo fetch --quiet --manifest-path "bench/$name/Cargo.toml"
    checked="$(measure "rm -rf '$CARGO_TARGET_DIR'" cargo check "${with[@]}")"
    printf '| %s | %s | %s |\n' "$row" "$(packages "${with[@]}")" "$checked"
done
rm -rf "$work/target-features"
