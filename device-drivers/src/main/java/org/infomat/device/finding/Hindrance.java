package org.infomat.device.finding;

/// What stands between the terminal and what was found, or what could not be looked for.
public enum Hindrance {
    NONE,
    /// This user may not open its file: a matter of groups (`dialout`, `input`, `lp`, `video`, `gpio`).
    NO_ACCESS,
    /// The service that would tell does not run: pcscd.
    SERVICE_DOWN,
    /// Looking there failed.
    NOT_LOOKED,
    /// Looking there took too long.
    SLOW
}
