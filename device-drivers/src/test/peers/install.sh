#!/usr/bin/env bash
# Puts the programs of others that the peer tests of receipt printers talk to into device-drivers/target/peers.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../../.."
readonly PACKAGES=(receiptio@2.1.2 receiptline@4.0.4)
readonly FOLDER=target/peers

installed() {
  local package name version
  for package in "${PACKAGES[@]}"; do
    name=${package%@*}
    version=${package#*@}
    grep -qs "\"version\": \"$version\"" "$FOLDER/node_modules/$name/package.json" || return 1
  done
}

if installed; then
  exit 0
fi
if ! command -v npm >/dev/null; then
  echo "install.sh: npm is missing and is installed now: it fetches ${PACKAGES[*]}" >&2
  root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends npm >/dev/null
fi
mkdir -p "$FOLDER"
npm install --silent --no-audit --no-fund --no-save --no-package-lock --prefix "$FOLDER" "${PACKAGES[@]}"
