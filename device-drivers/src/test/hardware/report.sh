#!/usr/bin/env bash
# Says what the hardware tests found, from their results that are newer than a file.
#   report.sh STAMP PACKAGES_FILE
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../../../.."
readonly stamp=$1 packages=$2

# The value of an attribute of the XML on standard input: attribute NAME
attribute() { grep -o " $1=\"[^\"]*\"" | head -n 1 | cut -d'"' -f2; }

echo "Hardware tests of $(date -u +'%Y-%m-%d %H:%M') UTC, commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
echo
total=0
bad=0
while read -r file; do
  suite=$(grep -m 1 '<testsuite ' "$file")
  tests=$(attribute tests <<<"$suite")
  failed=$(($(attribute failures <<<"$suite") + $(attribute errors <<<"$suite") + $(attribute skipped <<<"$suite")))
  [ "$tests" -gt 0 ] || continue
  total=$((total + tests))
  bad=$((bad + failed))
  printf '%-60s %3d tests, %d not passed, %5.0f s\n' "$(attribute name <<<"$suite")" "$tests" "$failed" "$(attribute time <<<"$suite")"
  awk -F'name="' '
    function tell() { if (test != "") printf "  %-10s %s\n", outcome, test }
    /<testcase / { tell(); test = $2; sub(/".*/, "", test); gsub(/_/, " ", test); outcome = "passed" }
    /<(failure|error|skipped)/ { outcome = "NOT PASSED" }
    END { tell() }' "$file"
done < <(find ./*/target/surefire-reports -name 'TEST-*.xml' -newer "$stamp" 2>/dev/null | sort)
echo
echo "With: kernel $(dpkg-query -W -f='${Version}' linux-headers-amd64) in a guest, and on this machine"
sed -n 's/^deb \([^ ]*\).*/\1/p' "$packages" | xargs dpkg-query -W -f='  ${Package} ${Version}\n'
echo
echo "$total tests, $bad not passed, $(($(date +%s) - $(stat -c %Y "$stamp"))) s in all"
[ "$total" -gt 0 ] && [ "$bad" -eq 0 ]
