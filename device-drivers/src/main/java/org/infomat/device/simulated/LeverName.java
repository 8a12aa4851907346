package org.infomat.device.simulated;

/// The form of a lever's name.
final class LeverName {
    private LeverName() {}

    static void check(String name) {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "A lever's name is lower-case letters, digits and hyphens, not '" + name + "'");
        }
    }
}
