#!/usr/bin/env bash
# Looks for bytes of devices that break a parser, for so many seconds in all, with Jazzer.
#   fuzz.sh JAVA CLASS_PATH SECONDS [TARGET …]
# Two targets at a time, from the seed in FUZZ_SEED (where there is none, another at every run); what is worth trying again stays in
# target/fuzz/corpus, what broke a parser in target/fuzz/found.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../../.."
readonly java=$1 classpath=$2 seconds=$3 seed=${FUZZ_SEED:-0}
shift 3
readonly at_once=2
# Ours, and the parsers of others that ours hand bytes to. Cryptography is left out: it is large, and blind to a fuzzer.
readonly watched='org.infomat.**:tools.jackson.core.**:org.jmrtd.**:net.sf.scuba.**:com.google.zxing.**'
readonly kept=src/test/resources/fuzz work=target/fuzz

mapfile -t targets < <(cd target/test-classes && find org -name '*Fuzz.class' | sed 's|/|.|g; s|\.class$||' | sort)
if [ $# -gt 0 ]; then
  mapfile -t targets < <(printf '%s\n' "${targets[@]}" | grep -E "\.($(IFS='|'; echo "$*"))\$")
fi
[ ${#targets[@]} -gt 0 ] || { echo "there is no such target" >&2; exit 2; }
mkdir -p $work/corpus $work/log
rm -rf $work/found
mkdir -p $work/found
share=$(((seconds * at_once + ${#targets[@]} - 1) / ${#targets[@]}))
[ ${#targets[@]} -ge $at_once ] || share=$seconds
echo "${#targets[@]} targets, $share s each, $at_once at a time"

fuzz() {
  local target=$1 name=${1##*.} result=0
  mkdir -p "$work/corpus/$name"
  # A small heap: a parser that holds what it is sent soon has none left. 64 KiB of input, well beyond any one message.
  "$java" -Xmx256m -Xss1m -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
    -Djava.awt.headless=true -cp "$classpath" com.code_intelligence.jazzer.Jazzer --target_class="$target" \
    --instrumentation_includes="$watched" --custom_hook_includes="$watched" \
    -max_total_time="$share" -max_len=65536 -seed="$seed" -timeout=30 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$work/found/$name-" --reproducer_path="$work/found" \
    "$work/corpus/$name" "$kept/$name" >"$work/log/$name" 2>&1 </dev/null || result=$?
  local tries
  tries=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log/$name")
  local covered
  covered=$(grep -o 'cov: [0-9]*' "$work/log/$name" | tail -n 1 || true)
  local found='nothing found'
  [ $result = 0 ] || found="BROKEN ($result)"
  printf '%-24s %9s inputs, %s, %s\n' "$name" "${tries:-?}" "${covered:-cov: ?}" "$found"
  [ $result = 0 ] && return
  grep -m 1 -A 12 '^== Java Exception\|^==.*ERROR' "$work/log/$name" || tail -n 12 "$work/log/$name"
  return 1
}

running=()
failed=0
for target in "${targets[@]}"; do
  fuzz "$target" &
  running+=($!)
  if [ ${#running[@]} -ge $at_once ]; then
    wait "${running[0]}" || failed=1
    running=("${running[@]:1}")
  fi
done
for each in "${running[@]}"; do wait "$each" || failed=1; done
if [ $failed = 1 ]; then
  echo "What broke a parser is in device-drivers/$work/found. Keep it as device-drivers/$kept/TARGET/NAME and mend the parser: FuzzTargetsTest then tries it at every run."
fi
exit $failed
