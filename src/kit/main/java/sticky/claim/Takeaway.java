package sticky.claim;

/** The write-up's five takeaways, its section on the escape from the sharp minimum, and what others ask beyond it. */
public enum Takeaway {
    CONVERGENCE("1", "Convergence is slower, the more degenerate the critical point"),
    DIRECTIONS("2", "SGD escapes along non-degenerate directions"),
    STUCK("3", "SGD is stuck where every direction is degenerate"),
    NOISE("4", "The noise covariance is proportional to the Hessian"),
    POSTERIOR("5", "SGD and the Bayesian posterior can differ"),
    ESCAPE("6", "Escape from the sharp minimum"),
    BEYOND("7", "Beyond the write-up");

    private final String number;
    private final String title;

    Takeaway(String number, String title) {
        this.number = number;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** For headings and the report's tree: "1. Convergence is slower, ...". */
    public String heading() {
        return number + ". " + title;
    }
}
