#!/usr/bin/env bash
# Measures what a consumer of five types and ten endpoints costs to compile, on three ways to call the API.
# Usage: bench/run.sh DOCS [RUNS]
#   DOCS   as for `cargo xtask regen --docs`
#   RUNS   how often each is built, 3 by default; the median counts. What costs more than 30 CPU seconds is built once
set -euo pipefail
cd "$(dirname "$0")/.."
docs="$(realpath "$1")"
runs="${2:-3}"
work="$PWD/target/bench"
mkdir -p "$work"
# Otherwise a file that was only touched costs next to nothing.
export CARGO_INCREMENTAL=0

cargo fast regen --docs "$docs" --out "$work/graph-v1" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
cargo fast model --docs "$docs" --api-version v1.0 2> /dev/null | python3 bench/derive.py "$work/graph-derive"

source bench/measure.sh

printf '| CPU s / peak MB | packages | check, all | crate, consumer | consumer | release, all | consumer |\n'
printf '|:--|--:|--:|--:|--:|--:|--:|\n'
for row in "msgraph graph-v1" "msgraph graph-v1 full" "serde-derive graph-derive" graph-rs-sdk "msgraph graph-v1 jiff,uuid"; do
    read -r name folder features <<< "$row"
    export CARGO_TARGET_DIR="$work/target-$name"
    manifest="bench/$name/Cargo.toml"
    cargo fetch --quiet --manifest-path "$manifest"
    with=(--manifest-path "$manifest" --features "$features")
    printf '| %s | %s ' "$name${features:+ $features}" "$(packages "${with[@]}")"
    all="rm -rf '$CARGO_TARGET_DIR'"
    consumer="touch bench/$name/src/main.rs"
    printf '| %s ' "$(measure "$all" cargo check "${with[@]}")"
    # The crate of the registry is built with its dependencies alone.
    crate="-"
    [[ -z "$folder" ]] || crate="$(measure "touch '$work/$folder/src/lib.rs'" cargo check "${with[@]}")"
    printf '| %s | %s ' "$crate" "$(measure "$consumer" cargo check "${with[@]}")"
    printf '| %s ' "$(measure "$all" cargo build --release "${with[@]}")"
    printf '| %s |\n' "$(measure "$consumer" cargo build --release "${with[@]}")"
done
