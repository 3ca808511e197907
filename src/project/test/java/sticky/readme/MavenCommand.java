package sticky.readme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import sticky.audit.AuditSettings;
import sticky.claim.Settings;

/**
 * A Maven command as a document shows it. A value that is one capital letter stands for a number, FILE for some file.
 *
 * @param words the words of the command line, without quotes
 */
record MavenCommand(List<String> words) {
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|[^\\s'])+");
    private static final Set<String> PHASES = Set.of("clean", "compile", "test-compile", "test", "verify", "install");
    private static final Set<String> FLAGS = Set.of("-q", "-o", "-B");

    static MavenCommand of(String line) {
        return new MavenCommand(WORD.matcher(line)
                .results()
                .map(match -> match.group().replace("'", ""))
                .toList());
    }

    /**
     * What this project would not understand of it, a sentence each.
     *
     * @throws IOException if a source cannot be read
     */
    List<String> problems(WorkTree tree) throws IOException {
        List<String> problems = new ArrayList<>();
        Properties settings = new Properties();
        boolean toDo = false;
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("-D")) {
                String[] property = word.substring(2).split("=", 2);
                String value = property.length == 1 ? "" : property[1];
                if (property[0].startsWith("sticky.")) {
                    settings.setProperty(property[0], stand(value));
                } else {
                    problems.addAll(property(property[0], value, tree));
                }
            } else if (word.startsWith("-P")) {
                if (!tree.profiles().contains(word.substring(2))) {
                    problems.add("there is no profile " + word.substring(2));
                }
            } else if (word.contains(":") && !word.startsWith("-")) {
                toDo = true;
                if (!tree.plugins().contains(word.substring(0, word.indexOf(':')))) {
                    problems.add("no plugin of the build has a goal " + word);
                }
            } else if (PHASES.contains(word)) {
                toDo = true;
            } else if (!FLAGS.contains(word)) {
                problems.add(word + " is no option or phase that the documents use");
            }
        }
        if (!toDo) {
            problems.add("it says nothing to do");
        }
        try {
            Settings.from(settings);
            if (words.toString().contains("audit")) {
                AuditSettings.from(settings);
            }
        } catch (IllegalArgumentException refused) {
            problems.add(refused.getMessage());
        }
        return problems;
    }

    private static String stand(String value) {
        return value.equals("FILE") ? "fixtures/paper.json" : value.matches("[A-Z]") ? "1" : value;
    }

    private static List<String> property(String name, String value, WorkTree tree) throws IOException {
        List<String> problems = new ArrayList<>();
        if (name.equals("it.test") || name.equals("test")) {
            for (String selection : value.split(",")) {
                if (!(name.equals("test") ? tree.hasTest(selection) : tree.hasClaim(selection))) {
                    problems.add("-D" + name + "=" + selection + " finds nothing");
                }
            }
        } else if (!tree.readsProperty(name)) {
            problems.add("nothing reads -D" + name);
        }
        return problems;
    }
}
