/// Bar codes read from the pictures of a camera.
@NullMarked
package org.infomat.device.scanner.camera;

import org.jspecify.annotations.NullMarked;
