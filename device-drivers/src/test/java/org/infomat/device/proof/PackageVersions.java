package org.infomat.device.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The versions of installed Debian packages, as `pcscd 1.9.9-2, vsmartcard-vpcd 3.3`.
final class PackageVersions {
    private PackageVersions() {}

    /// Empty where there are none, or the system is no Debian.
    static String of(List<String> packages) {
        if (packages.isEmpty()) {
            return "";
        }
        List<String> command = new ArrayList<>(List.of("dpkg-query", "-W", "-f=${Package} ${Version}\\n"));
        command.addAll(packages);
        try {
            Process query = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(query.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().collect(Collectors.joining(", "));
        } catch (IOException e) {
            return "";
        }
    }
}
