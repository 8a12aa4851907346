#!/usr/bin/env bash
# Packs the first file system of a guest: busybox, the named kernel modules with all they need, in that order, and what runs
# first.  initrd.sh KERNEL_FOLDER FIRST_SCRIPT OUTPUT MODULE …
set -euo pipefail
readonly kernel=$1 first=$2 output=$3
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{bin,proc,sys,dev,host,modules}
cp /usr/bin/busybox "$work/bin/busybox" 2>/dev/null || cp /bin/busybox "$work/bin/busybox"
ln -s busybox "$work/bin/sh"
install -m 755 "$first" "$work/init"

number=10
for module in "$@"; do
  while read -r file; do
    name=$(basename "$file" .ko)
    [ -z "$(find "$work/modules" -name "*-$name.ko")" ] || continue
    cp "$file" "$work/modules/$number-$name.ko"
    number=$((number + 1))
  done < <(/usr/sbin/modprobe -S "$(cat "$kernel/release")" -d "$kernel" --show-depends "$module" | awk '$1 == "insmod" { print $2 }')
done
(cd "$work" && find . | cpio --quiet -o -H newc) | gzip -1 >"$output"
