package dev.livemock.gateway;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.Assert;

/**
 * Reads a list from numbered parameters such as {@code UserIdList.1=ash&UserIdList.2=ben}. An empty parameter counts as absent.
 * The numbers may have gaps.
 */
final class NumberedList {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Matches 1 to 999,999. The largest body that is accepted cannot contain more parameters. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private NumberedList() {}

    /** Returns whether at least one of the parameters belongs to the list and is not empty. */
    static boolean isPresent(String listName, Parameters parameters) {
        return namesOf(listName, parameters).stream().anyMatch(name -> parameters.first(name) != null);
    }

    /**
     * Returns the texts of the list in the order of their numbers. The result may be empty.
     *
     * @throws IllegalArgumentException if a number is not between 1 and 999,999, has a leading zero or is given twice, or if
     *     a text cannot be stored
     */
    static List<String> read(String listName, Parameters parameters) {
        SortedMap<Integer, String> texts = new TreeMap<>();
        for (String name : namesOf(listName, parameters)) {
            String number = numberOf(listName, name);
            Assert.isTrue(NUMBER.matcher(number).matches(), "a number is invalid");
            Assert.isTrue(parameters.all(name).size() == 1, "a number is given twice");
            String text = parameters.first(name);
            if (text != null) {
                texts.put(Integer.valueOf(number), StorableText.require(text));
            }
        }
        return List.copyOf(texts.values());
    }

    private static List<String> namesOf(String listName, Parameters parameters) {
        return parameters.names().stream()
                .filter(name -> name.startsWith(listName + ".")
                        && DIGITS.matcher(numberOf(listName, name)).matches())
                .toList();
    }

    private static String numberOf(String listName, String name) {
        return name.substring(listName.length() + 1);
    }
}
