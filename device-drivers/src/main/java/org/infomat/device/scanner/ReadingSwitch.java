package org.infomat.device.scanner;

/// How a scanner's reading, and with it its light, is switched on for somebody who waits and off again.
public interface ReadingSwitch {
    /// Of a scanner that decides by itself when to read.
    ReadingSwitch NONE = new ReadingSwitch() {
        @Override
        public void on() {}

        @Override
        public void off() {}
    };

    /// Also given again from time to time while somebody waits: scanners end a trigger by themselves.
    void on() throws InterruptedException;

    void off() throws InterruptedException;
}
