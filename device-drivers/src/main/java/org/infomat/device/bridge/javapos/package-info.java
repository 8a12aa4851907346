/// Devices behind the JavaPOS services of their makers: whatever `jpos.xml` names becomes one of our own devices.
@NullMarked
package org.infomat.device.bridge.javapos;

import org.jspecify.annotations.NullMarked;
