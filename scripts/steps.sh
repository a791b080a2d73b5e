# Sourced by the scripts beside it: one voice for what is being done and how long it took.
#
#   step "what" command …    says what, runs the command, says how long; stops when it fails
#   quietly NAME command …   the same output kept in build/logs/NAME.log, its end shown on failure
#   stop "why" ["advice"]    ends the script
#
# A step's command is one program or a function chained with &&: errexit does not reach inside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "dateline: $1"
  [ $# -lt 2 ] || say "          $2"
  exit 1
}

seconds_since() {
  local us=$((${EPOCHREALTIME/./} - ${1/./}))
  printf '%d.%d s' $((us / 1000000)) $((us % 1000000 / 100000))
}

step() {
  local what=$1 start=$EPOCHREALTIME
  shift
  say "▸ $what"
  "$@" || stop "failed: $what" "the command was: $*"
  say "  $(seconds_since "$start")"
}

quietly() {
  local log=build/logs/$1.log
  shift
  mkdir -p build/logs
  "$@" >"$log" 2>&1 || {
    local status=$?
    say "… the end of $log:"
    tail -n 60 "$log" >&2
    return "$status"
  }
}

# configure PRESET: once; ninja looks after changes from then on.
configure() {
  [ -f "build/$1/build.ninja" ] || step "configure $1" quietly "configure-$1" cmake --preset "$1"
}

# build PRESET [TARGET…]: a person sees ninja's line move; a log keeps it otherwise.
build() {
  local preset=$1
  configure "$preset"
  if [ -t 1 ]; then
    step "build $*" ninja -C "build/$preset" "${@:2}"
  else
    step "build $*" quietly "build-$preset" ninja -C "build/$preset" "${@:2}"
  fi
}
