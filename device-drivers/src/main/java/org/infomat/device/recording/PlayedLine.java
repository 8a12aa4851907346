package org.infomat.device.recording;

import java.io.IOException;
import java.time.Duration;
import org.infomat.device.port.Port;

/// The port at whose far side a recording is played.
record PlayedLine(Playback playback) implements Port {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    @Override
    public String address() {
        return "/recording";
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException {
        playback.sent(bytes);
    }

    @Override
    public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
        byte[] heard = playback.heard(most, limit);
        if (heard.length == 0 && !limit.isZero()) {
            Thread.sleep(A_MOMENT); // who asks again at once costs no core
        }
        return heard;
    }

    @Override
    public void close() {
        playback.close();
    }
}
