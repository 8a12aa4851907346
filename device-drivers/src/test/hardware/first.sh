#!/bin/sh
# What a guest runs first: its modules, the host's files (read-only, under their own names), then the script that the kernel's
# command line names. The machine ends with that script.
export PATH=/bin
busybox mount -t proc proc /proc
busybox mount -t sysfs sys /sys
busybox mount -t devtmpfs dev /dev
for module in /modules/*.ko; do
  busybox insmod "$module" || echo "first.sh: $module was refused"
done
busybox ifconfig lo up
busybox mount -t 9p -o trans=virtio,version=9p2000.L,msize=262144,cache=loose,ro host /host || busybox poweroff -f
busybox mount -t proc proc /host/proc
busybox mount -t sysfs sys /host/sys
busybox mount -t configfs config /host/sys/kernel/config 2>/dev/null
busybox mount -o bind /dev /host/dev
busybox mkdir -p /dev/pts /dev/shm
busybox mount -t devpts devpts /host/dev/pts
busybox mount -t tmpfs tmpfs /host/dev/shm
# The one place where the guest may write.
busybox mount -t tmpfs tmpfs /host/run
busybox mkdir -p /host/run/tmp /host/run/home
for word in $(busybox cat /proc/cmdline); do
  case $word in
    guest.script=*) script=${word#*=} ;;
  esac
done
busybox chroot /host /bin/sh "$script"
busybox poweroff -f
