# Sourced by the scripts here: what a command costs, and what a program is made of.

# CPU seconds (user + system, all processes of cargo) and peak memory (MB, of the largest process) of a command, as
# the medians of the runs. Before each, another command is run.
measure() {
    local before="$1" figures
    shift
    for _ in $(seq "$runs"); do
        eval "$before" > /dev/null 2>&1
        /usr/bin/time -f "%U %S %M" -o "$work/time" "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
        figures="$(awk '{ printf "%.1f %d", $1 + $2, $3 / 1024 }' "$work/time")"
        echo "$figures"
        if awk '{ exit !($1 > 30) }' <<< "$figures"; then break; fi
    done | sort -n | awk '{ all[NR] = $1 " / " $2 } END { print all[int((NR + 1) / 2)] }'
}

# How many packages a program needs besides itself.
packages() {
    echo "$(($(cargo tree "$@" --prefix none | sed 's/ (\*)$//' | sort -u | wc -l) - 1))"
}
