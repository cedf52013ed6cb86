#!/usr/bin/env bash
# Chooses the inputs of `corpus-kept/` anew from what fuzz/run.sh learnt: fuzz/keep.sh [TARGET…]
#
# A few small inputs that together reach as much as many: libFuzzer's set cover, then the most telling of it.
set -euo pipefail
cd "$(dirname "$0")"
targets=("$@")
if [ "${#targets[@]}" -eq 0 ]; then
    mapfile -t targets < <(basename -s .rs targets/*.rs)
fi
cache="${XDG_CACHE_HOME:-$HOME/.cache}"
programs="${CARGO_TARGET_DIR:-$cache/watchprint-fuzz}/$(rustc +nightly -vV | sed -n 's/^host: //p')/release"
chosen="$(mktemp -d)"
trap 'rm -rf "$chosen"' EXIT

# Bytes of one input, and inputs of one target: a page takes long to write.
limits_of() {
    case "$1" in
        page) echo "700 12" ;;
        *) echo "1500 60" ;;
    esac
}

for target in "${targets[@]}"; do
    read -r bytes most < <(limits_of "$target")
    small="$chosen/$target.small" cover="$chosen/$target"
    mkdir -p "$small" "$cover"
    find "$cache/watchprint-fuzz-found/$target/corpus" "corpus-kept/$target" -type f -size "-${bytes}c" \
        -exec cp -t "$small" {} + 2>/dev/null || true
    "$programs/$target" -set_cover_merge=1 "$cover" "$small" >"$chosen/log" 2>&1 || { tail "$chosen/log" >&2; exit 1; }
    rm -rf "corpus-kept/$target"
    mkdir -p "corpus-kept/$target"
    # The set cover takes the input that adds most first; of many, those that are largest.
    find "$cover" -type f -printf '%s %p\n' | sort -rn | head -n "$most" | cut -d' ' -f2 |
        xargs cp -t "corpus-kept/$target"
    printf '%-8s %3d inputs, %s bytes\n' "$target" "$(find "corpus-kept/$target" -type f | wc -l)" \
        "$(find "corpus-kept/$target" -type f -printf '%s\n' | paste -sd+ | bc)"
done
