#!/usr/bin/env bash
# Gets Debian's kernel for the guests of the hardware tests, builds the modules that Debian leaves out (gpio-sim: a GPIO chip
# whose lines are worked by hand), and prints the folder they are in. Once for each version of the kernel.
set -euo pipefail

fail() { echo "kernel.sh: $*" >&2; exit 1; }

# linux-headers-amd64 depends on the headers of one kernel: linux-headers-6.1.0-56-amd64 (= 6.1.192-2)
headers=$(dpkg-query -W -f='${Depends}' linux-headers-amd64 2>/dev/null) \
  || fail "linux-headers-amd64 is missing; ./infomat verify-hardware installs it"
release=$(sed -n 's/^linux-headers-\([^ ]*\) .*/\1/p' <<<"$headers")
version=$(sed -n 's/.*(= \([^)]*\)).*/\1/p' <<<"$headers")
series=$(cut -d. -f1,2 <<<"$release")
readonly release version series
readonly folder=${XDG_CACHE_HOME:-$HOME/.cache}/infomat/kernel/$version

if [ -f "$folder/lib/modules/$release/modules.dep.bin" ]; then
  echo "$folder"
  exit 0
fi

mkdir -p "$(dirname "$folder")"
work=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$work"' EXIT
# apt-get download drops its privileges, and may then not write into a folder of ours.
chmod 755 "$work"
cd "$work"
echo "kernel.sh: fetching Debian's kernel $version and building gpio-sim for it (about a minute, once) …" >&2
apt-get download -q "linux-image-$release=$version" "linux-source-$series=$version" >download.log 2>&1 \
  || fail "the kernel $version cannot be had: $(tail -n 2 download.log); try apt-get update && apt-get install linux-headers-amd64"

mkdir done build
dpkg-deb -x linux-image-*.deb done
dpkg-deb --fsys-tarfile linux-source-*.deb | tar xO "./usr/src/linux-source-$series.tar.xz" \
  | tar xJ -C build --strip-components=1 \
    "linux-source-$series"/{drivers/gpio/gpio-sim.c,drivers/gpio/gpiolib.h,kernel/irq/irq_sim.c}

# Both are parts of the kernel that Debian does not select, as modules: irq_sim has no licence line of its own, and calls a
# function that modules may not.
cd build
mv drivers/gpio/gpio-sim.c drivers/gpio/gpiolib.h kernel/irq/irq_sim.c .
sed -i -e 's/handle_simple_irq(irq_to_desc(irqnum));/generic_handle_irq(irqnum);/' \
  -e '$ a #include <linux/module.h>\nMODULE_LICENSE("GPL");' irq_sim.c
echo 'obj-m += irq_sim.o gpio-sim.o' >Makefile
make -C "/usr/src/linux-headers-$release" M="$PWD" modules >make.log 2>&1 \
  || { cat make.log >&2; fail "gpio-sim does not compile against the kernel $version"; }
install -D -m 644 -t "$work/done/lib/modules/$release/extra" irq_sim.ko gpio-sim.ko
cd ..

ln -s "vmlinuz-$release" done/boot/vmlinuz
echo "$release" >done/release
depmod -b done "$release"
mv -T done "$folder" 2>/dev/null || [ -d "$folder" ]
echo "$folder"
