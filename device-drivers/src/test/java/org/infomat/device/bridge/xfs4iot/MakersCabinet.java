package org.infomat.device.bridge.xfs4iot;

/// A maker's services of a cabinet, for its sensors and its lamps, in a process of their own, for whoever measures what
/// it costs to have them open. It tells their addresses on standard output, a line each, and ends with its standard
/// input.
public final class MakersCabinet {
    private MakersCabinet() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(new MakersAuxiliaries(Framing.HEADER).uri());
        System.out.println(new MakersLights(Framing.HEADER).uri());
        while (System.in.read() >= 0) {
            // nobody has anything to say
        }
        System.exit(0);
    }
}
