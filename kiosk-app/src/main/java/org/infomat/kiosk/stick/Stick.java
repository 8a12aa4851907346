package org.infomat.kiosk.stick;

import java.nio.file.Path;

/// A removable file system that is mounted.
public record Stick(Path folder, boolean readOnly) {}
