package org.infomat.device.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The machine that a guest runs on: kernel, first file system and command lines.
final class Machine {
    /// Tests of other modules have guests, too.
    private static final Path SCRIPTS =
            Path.of("../device-drivers/src/test/hardware").toAbsolutePath().normalize();

    /// A guest that outlives its test ends all the same.
    private static final String LIMIT_SECONDS = "600";

    private Machine() {}

    static Process start(GuestPlan plan, Path folder, Path log) throws IOException, InterruptedException {
        Path kernel = Path.of(output(SCRIPTS.resolve("kernel.sh").toString()));
        Path initrd = folder.resolve("initrd.gz");
        List<String> packing = new ArrayList<>(List.of(
                SCRIPTS.resolve("initrd.sh").toString(),
                kernel.toString(),
                SCRIPTS.resolve("first.sh").toString(),
                initrd.toString()));
        packing.addAll(plan.allModules());
        output(packing.toArray(String[]::new));
        Path script = Files.writeString(folder.resolve("program.sh"), script(plan, kernel))
                .toAbsolutePath();
        return new ProcessBuilder(commandLine(plan, kernel, initrd, script, folder, log))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(command[0] + " failed; ./infomat verify-hardware installs what it needs");
        }
        return output.strip();
    }

    /// Runs in the guest, where `modprobe` finds the modules too. The program's words go through the one virtual port,
    /// which is opened once for both directions.
    private static String script(GuestPlan plan, Path kernel) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Stream<String> command = Stream.concat(
                Stream.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=/run/tmp",
                        "-Duser.home=/run/home",
                        "-cp",
                        classPath,
                        plan.program().getName()),
                plan.arguments().stream());
        return """
                export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/run/home TMPDIR=/run/tmp
                export MODPROBE_OPTIONS='-d %s'
                cd /run/tmp
                exec 3<>$(echo /dev/vport*p1)
                mkfifo told
                cat <&3 >told &
                %s <told >&3
                echo "guest: the program ended with $?" >&3
                """.formatted(kernel, command.map(word -> "'" + word + "'").collect(Collectors.joining(" ")));
    }

    private static List<String> commandLine(
            GuestPlan plan, Path kernel, Path initrd, Path script, Path folder, Path log) {
        List<String> line = new ArrayList<>(List.of("timeout", LIMIT_SECONDS, "qemu-system-x86_64"));
        line.addAll(List.of("-machine", "q35", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", "1024"));
        line.addAll(List.of("-display", "none", "-nodefaults", "-no-reboot"));
        line.addAll(List.of("-chardev", "file,id=console,append=on,path=" + log, "-serial", "chardev:console"));
        line.addAll(List.of("-kernel", kernel.resolve("boot/vmlinuz").toString(), "-initrd", initrd.toString()));
        line.addAll(List.of("-append", "console=ttyS0 quiet panic=-1 mitigations=off guest.script=" + script));
        // Without remapped inodes, file systems of the host that lie below one another break in the guest.
        line.addAll(List.of(
                "-fsdev", "local,id=host,path=/,security_model=none,readonly=on,multidevs=remap",
                "-device", "virtio-9p-pci,fsdev=host,mount_tag=host"));
        line.addAll(List.of(
                "-chardev", "stdio,id=program,signal=off",
                "-device", "virtio-serial-pci",
                "-device", "virtserialport,chardev=program,nr=1"));
        line.addAll(List.of("-qmp", "unix:" + folder.resolve("monitor") + ",server=on,wait=off"));
        line.addAll(List.of("-device", "qemu-xhci,id=xhci"));
        plan.drives()
                .forEach((drive, image) ->
                        line.addAll(List.of("-drive", "if=none,format=raw,id=" + drive + ",file=" + image)));
        plan.devices().forEach(device -> line.addAll(List.of("-device", device)));
        return line;
    }
}
