#!/usr/bin/env bash
# Measures what a consumer of five types and ten endpoints costs to compile, on three ways to call the API.
# Usage: bench/run.sh DOCS [RUNS]     DOCS as for `cargo xtask regen --docs`
set -euo pipefail
cd "$(dirname "$0")/.."
docs="$(realpath "$1")"
runs="${2:-3}"
work="$PWD/target/bench"
mkdir -p "$work"

cargo xtask regen --docs "$docs" --out "$work/graph-v1" > /dev/null
cargo xtask model --docs "$docs" --api-version v1.0 2> /dev/null | python3 bench/derive.py "$work/graph-derive"

# CPU seconds (user + system, all processes of cargo) of a command, as the median of all runs.
measure() {
    local before="$1"
    shift
    for _ in $(seq "$runs"); do
        eval "$before" > /dev/null 2>&1
        /usr/bin/time -f "%U %S" -o "$work/time" "$@" > /dev/null 2>&1
        awk '{ print $1 + $2 }' "$work/time"
    done | sort -n | awk '{ all[NR] = $1 } END { printf "%.1f", all[int((NR + 1) / 2)] }'
}

printf '| consumer on | check, all | check, consumer alone | release, all | release, consumer alone | packages |\n'
printf '|:--|--:|--:|--:|--:|--:|\n'
for name in msgraph serde-derive graph-rs-sdk; do
    export CARGO_TARGET_DIR="$work/target-$name"
    manifest="bench/$name/Cargo.toml"
    cargo fetch --quiet --manifest-path "$manifest"
    packages="$(cargo tree --manifest-path "$manifest" --prefix none | sort -u | wc -l)"
    all="rm -rf '$CARGO_TARGET_DIR'"
    alone="touch bench/$name/src/main.rs"
    check_all="$(measure "$all" cargo check --manifest-path "$manifest")"
    check_alone="$(measure "$alone" cargo check --manifest-path "$manifest")"
    release_all="$(measure "$all" cargo build --release --manifest-path "$manifest")"
    release_alone="$(measure "$alone" cargo build --release --manifest-path "$manifest")"
    printf '| %s | %s | %s | %s | %s | %s |\n' \
        "$name" "$check_all" "$check_alone" "$release_all" "$release_alone" "$((packages - 1))"
done
