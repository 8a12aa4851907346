package org.infomat.device.message;

/// Who is told what comes on a line, in the thread that listens: nothing here may block.
public interface MessageEars {
    void heard(String message);

    /// The line has ended, from its far side or on the way.
    void lost();

    /// What came was no message, and nothing more is listened to.
    ///
    /// @param what in words that quote nothing of it
    void babbled(String what);
}
