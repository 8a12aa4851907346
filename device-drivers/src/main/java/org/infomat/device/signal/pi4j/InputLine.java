package org.infomat.device.signal.pi4j;

import com.pi4j.io.gpio.digital.PullResistance;
import java.time.Duration;

/// How a sensor is wired.
///
/// @param offset the line's number on its chip
/// @param activeLow whether the sensor is active while its line is low
/// @param debounce how long the line has to rest before it counts
record InputLine(int offset, boolean activeLow, PullResistance pull, Duration debounce) {}
