#!/usr/bin/env bash
# Fuzzes every reader: fuzz/run.sh [SECONDS] [TARGET…]
#
# Runs each target (all of them unless some are named) for so many seconds, 600 unless told. Ends with 1 and names the
# input when one makes a check fail, takes more than 25 seconds or more than 2 GB. JOBS targets run at a time, as many as
# there are cores unless told. Needs the nightly toolchain; the first build compiles everything with the address
# sanitizer, which takes half an hour, and lies outside the checkout, as do what was found and learnt.
set -euo pipefail
cd "$(dirname "$0")"
seconds="${1:-600}"
[[ "$seconds" =~ ^[0-9]+$ ]] || { echo "usage: fuzz/run.sh [SECONDS] [TARGET…]" >&2; exit 2; }
shift || true
targets=("$@")
if [ "${#targets[@]}" -eq 0 ]; then
    mapfile -t targets < <(basename -s .rs targets/*.rs)
fi
cache="${XDG_CACHE_HOME:-$HOME/.cache}"
tools="$cache/watchprint-tools"
work="$cache/watchprint-fuzz-found"
export PATH="$tools/bin:$PATH" CARGO_TARGET_DIR="$cache/watchprint-fuzz" CARGO_TERM_COLOR=never

# The longest input of a target, in bytes.
length_of() {
    case "$1" in
        clock) echo 512 ;;
        titles) echo 1024 ;;
        text | page | viewing) echo 2048 ;;
        *) echo 4096 ;;
    esac
}

# Runs one target; what it says goes to a file. Leaks are not looked for: a thread that unpacks a zip and is no longer
# listened to may end a moment later, and would count as one.
fuzz() {
    local target="$1" place="$work/$1"
    mkdir -p "$place/corpus" "$place/found" "corpus-kept/$target"
    "$programs/$target" "$place/corpus" "$work/seeds/$target" "corpus-kept/$target" \
        -max_total_time="$seconds" -max_len="$(length_of "$target")" -dict=words.dict -artifact_prefix="$place/found/" \
        -timeout=25 -rss_limit_mb=2048 -detect_leaks=0 -print_final_stats=1 >"$place/log" 2>&1
}

if ! command -v cargo-fuzz >/dev/null; then
    CARGO_TARGET_DIR="$(mktemp -d)" cargo install --quiet --locked --root "$tools" cargo-fuzz
fi
cargo +nightly fuzz build --codegen-units 16
programs="$CARGO_TARGET_DIR/$(rustc +nightly -vV | sed -n 's/^host: //p')/release"
python3 -W ignore seed.py "$work/seeds"
# Small files, written and read again for every input.
scratch="$(mktemp -d -p "$([ -d /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")"
trap 'rm -rf "$scratch"' EXIT
export TMPDIR="$scratch"

failed=()
begin() { # TARGET
    fuzz "$1" &
    running[$!]="$1"
}
finish() {
    local pid=0 code=0
    wait -n -p pid "${!running[@]}" || code=$?
    [ "$code" -eq 0 ] || failed+=("${running[$pid]}")
    unset "running[$pid]"
}
declare -A running=()
for target in "${targets[@]}"; do
    [ "${#running[@]}" -lt "${JOBS:-$(nproc)}" ] || finish
    begin "$target"
done
while [ "${#running[@]}" -gt 0 ]; do finish; done

for target in "${targets[@]}"; do
    log="$work/$target/log"
    stat() { sed -n "s/^stat::$1: *//p" "$log"; }
    reached="$(grep -o 'cov: [0-9]* ft: [0-9]*' "$log" | tail -n 1 || true)"
    printf '%-8s %10s runs  %s  slowest %s s  %s MB\n' "$target" "$(stat number_of_executed_units)" "$reached" \
        "$(stat slowest_unit_time_sec)" "$(stat peak_rss_mb)"
done
for target in "${failed[@]}"; do
    echo "$target fell out; its log is $work/$target/log" >&2
    grep -h -e "Test unit written to" -e "panicked at" "$work/$target/log" >&2 || true
done
[ "${#failed[@]}" -eq 0 ]
