#!/usr/bin/env bash
# Measures what a consumer of five types and ten endpoints costs to compile, on three ways to call the API.
# Usage: bench/run.sh DOCS [RUNS [WHOLE]]
#   DOCS   as for `cargo xtask regen --docs`
#   RUNS   how often the consumer alone is built, 3 by default; the median counts
#   WHOLE  how often it is built with all its dependencies, 1 by default
set -euo pipefail
cd "$(dirname "$0")/.."
docs="$(realpath "$1")"
runs="${2:-3}"
whole="${3:-1}"
work="$PWD/target/bench"
mkdir -p "$work"

cargo xtask regen --docs "$docs" --out "$work/graph-v1" > /dev/null
cargo xtask model --docs "$docs" --api-version v1.0 2> /dev/null | python3 bench/derive.py "$work/graph-derive"

# CPU seconds (user + system, all processes of cargo) and peak memory (MB, of the largest process) of a command, as
# the medians of so many runs. Before each, another command is run.
measure() {
    local times="$1" before="$2"
    shift 2
    for _ in $(seq "$times"); do
        eval "$before" > /dev/null 2>&1
        /usr/bin/time -f "%U %S %M" -o "$work/time" "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
        awk '{ printf "%.1f %d\n", $1 + $2, $3 / 1024 }' "$work/time"
    done | sort -n | awk '{ all[NR] = $1 " / " $2 } END { print all[int((NR + 1) / 2)] }'
}

printf '| CPU s / peak MB | check, all | check, consumer alone | release, all | release, consumer alone | packages |\n'
printf '|:--|--:|--:|--:|--:|--:|\n'
for row in msgraph "msgraph jiff,uuid" serde-derive graph-rs-sdk; do
    read -r name features <<< "$row"
    export CARGO_TARGET_DIR="$work/target-$name"
    manifest="bench/$name/Cargo.toml"
    cargo fetch --quiet --manifest-path "$manifest"
    with=(--manifest-path "$manifest" --features "$features")
    packages="$(cargo tree "${with[@]}" --prefix none | sed 's/ (\*)$//' | sort -u | wc -l)"
    all="rm -rf '$CARGO_TARGET_DIR'"
    alone="touch bench/$name/src/main.rs"
    check_all="$(measure "$whole" "$all" cargo check "${with[@]}")"
    check_alone="$(measure "$runs" "$alone" cargo check "${with[@]}")"
    release_all="$(measure "$whole" "$all" cargo build --release "${with[@]}")"
    release_alone="$(measure "$runs" "$alone" cargo build --release "${with[@]}")"
    printf '| %s | %s | %s | %s | %s | %s |\n' \
        "$row" "$check_all" "$check_alone" "$release_all" "$release_alone" "$((packages - 1))"
done
