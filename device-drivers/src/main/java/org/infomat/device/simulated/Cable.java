package org.infomat.device.simulated;

import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;

/// The cable of a simulated device. A device that was open when it was pulled stays gone: it is to be closed and opened
/// again, as with a real one.
public final class Cable {
    private static final DeviceStatus UNPLUGGED = DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.UNPLUGGED);

    private final Happenings world;
    private boolean unplugged;
    private int pulls;

    public Cable(Happenings world) {
        this.world = world;
    }

    public void unplug() {
        pull(true);
    }

    public void plugIn() {
        pull(false);
    }

    public Lever lever() {
        return new Lever.Toggle("unplugged", () -> world.see(() -> unplugged), this::pull);
    }

    private void pull(boolean out) {
        world.happen(() -> {
            pulls += out && !unplugged ? 1 : 0;
            unplugged = out;
        });
    }

    /// The end that a device holds from its opening to its closing.
    public End open(DeviceId id) throws DeviceException {
        End end = world.see(() -> new End(id));
        end.refuseIfGone();
        return end;
    }

    /// One opened device's end of the cable.
    public final class End {
        private final DeviceId id;
        private final int pullsAtOpening = pulls;
        private boolean closed;

        private End(DeviceId id) {
            this.id = id;
        }

        public DeviceId id() {
            return id;
        }

        public boolean gone() {
            return world.see(() -> closed || unplugged || pulls != pullsAtOpening);
        }

        public DeviceStatus status() {
            if (world.see(() -> closed)) {
                return new DeviceStatus(DeviceState.NO_DEVICE, DeviceReason.NOT_OPENED, "closed");
            }
            return gone() ? UNPLUGGED : DeviceStatus.ONLINE;
        }

        public void refuseIfGone() throws DeviceException {
            if (gone()) {
                throw new DeviceException(
                        id, status(), "The simulated device is not there", "Put its cable back in the device panel");
            }
        }

        public void close() {
            world.happen(() -> closed = true);
        }
    }
}
