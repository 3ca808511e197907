package sticky.claim;

/** Refuses wrong {@code -Dsticky.*} values in one sentence; the build calls it before any test runs. */
public final class SettingsCheck {
    private SettingsCheck() {}

    public static void main(String[] arguments) {
        Settings.current();
    }
}
