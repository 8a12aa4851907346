package org.infomat.kiosk.screen.widget;

/// One of the answers that can be chosen.
///
/// @param value what is stored; never shown
public record Option<T>(T value, Phrase words) {}
