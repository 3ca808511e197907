#!/usr/bin/env bash
# Builds the yardsticks and runs each of them once, or in as many copies at the same time as asked for.
# Prints a line a copy: name, million nominal steps per processor second, share of trajectories that stay finite. Needs gcc.
# usage: yardsticks.sh [copies]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../../target/yardsticks
mkdir -p "$out"
build() { # name, then the compiler's extra options
  local name=$1 program=$out/$1
  shift
  if [ ! -x "$program" ] || [ "$here/$name.c" -nt "$program" ] || [ "$here/draws.h" -nt "$program" ]; then
    gcc -std=gnu11 -Wall -Wextra -Werror -O3 -march=native "$@" -o "$program" "$here/$name.c" -lm
  fi
}
build streaming-scalar
build streaming-simd -ffast-math
build data-set
for run in "streaming-scalar 16000" "streaming-simd 32768" "data-set 6000"; do
  read -r name trajectories <<<"$run"
  for copy in $(seq "${1:-1}"); do "$out/$name" "$trajectories" 500 "$copy" & done
  wait
done
