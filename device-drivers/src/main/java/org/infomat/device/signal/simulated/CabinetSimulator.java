package org.infomat.device.signal.simulated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.signal.Cabinet;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.simulated.Cable;
import org.infomat.device.simulated.Happenings;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;

/// A cabinet: what its sensors notice, how its lamps are lit, and the cable of the board between.
public final class CabinetSimulator implements Simulator {
    private static final DeviceDescription DESCRIPTION =
            new DeviceDescription("Infomat", "simulated cabinet", "", capabilities());

    private final Happenings world = new Happenings();
    private final Cable cable = new Cable(world);
    private final Set<Sensor> active = EnumSet.noneOf(Sensor.class);
    private final List<Board> boards = new ArrayList<>();
    private Map<Lamp, Light> lights = Map.of();

    CabinetSimulator() {}

    private static Set<Capability> capabilities() {
        Set<Capability> all = EnumSet.of(Capability.GUIDE_LIGHTS, Capability.STATUS_LIGHT);
        Arrays.stream(Sensor.values()).map(Sensor::capability).forEach(all::add);
        return all;
    }

    @Override
    public List<Lever> levers() {
        List<Lever> levers = Arrays.stream(Sensor.values()).map(this::lever).collect(Collectors.toList());
        levers.add(cable.lever());
        return levers;
    }

    /// A button is not left pressed.
    private Lever lever(Sensor sensor) {
        return sensor == Sensor.CALL_BUTTON
                ? new Lever.Press(sensor.word(), () -> {
                    set(sensor, true);
                    set(sensor, false);
                })
                : new Lever.Toggle(
                        sensor.word(), () -> world.see(() -> active.contains(sensor)), on -> set(sensor, on));
    }

    /// A sensor notices something, or no longer.
    public void set(Sensor sensor, boolean on) {
        world.happen(() -> {
            if (on ? active.add(sensor) : active.remove(sensor)) {
                boards.forEach(board -> board.unheard.addLast(new SensorChange(sensor, on)));
            }
        });
    }

    /// The lamps that are lit now.
    public Map<Lamp, Light> lights() {
        return world.see(() -> lights);
    }

    public void unplug() {
        cable.unplug();
    }

    public void plugIn() {
        cable.plugIn();
    }

    SignalBoard open(DeviceId id) throws DeviceException {
        Board board = new Board(cable.open(id));
        world.happen(() -> boards.add(board));
        return board;
    }

    private final class Board implements SignalBoard {
        private final Cable.End end;
        private final Deque<SensorChange> unheard = new ArrayDeque<>();

        Board(Cable.End end) {
            this.end = end;
        }

        @Override
        public DeviceId id() {
            return end.id();
        }

        @Override
        public DeviceDescription description() {
            return DESCRIPTION;
        }

        @Override
        public DeviceStatus status() {
            DeviceStatus connected = end.status();
            return connected.works() ? Cabinet.status(active()) : connected;
        }

        @Override
        public Set<Sensor> active() {
            return world.see(() -> Set.copyOf(active));
        }

        @Override
        public SensorChange awaitChange() throws DeviceException, InterruptedException {
            world.await(() -> end.gone() || !unheard.isEmpty() ? Optional.of(true) : Optional.empty());
            end.refuseIfGone();
            return world.see(unheard::removeFirst);
        }

        @Override
        public void light(Map<Lamp, Light> wanted) throws DeviceException {
            end.refuseIfGone();
            Map<Lamp, Light> lit = wanted.entrySet().stream()
                    .filter(lamp -> lamp.getValue().rate() != Light.Rate.OFF)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
            world.happen(() -> lights = lit);
        }

        @Override
        public void close() {
            world.happen(() -> {
                if (boards.remove(this)) {
                    lights = Map.of();
                }
            });
            end.close();
        }
    }
}
