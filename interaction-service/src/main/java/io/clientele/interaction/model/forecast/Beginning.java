package io.clientele.interaction.model.forecast;

/**
 * Where regular trade begins in a series of periods: after the last long gap since which there was trade in at least half of the
 * periods, and in more of them than before it. A stray sale of long ago, a test or a date mistyped, would otherwise stand for years of
 * zeros that nobody traded in; and since less is left out than is kept, sales that are rare by nature are not cut short.
 *
 * @param index of the first period to go by
 * @param leftOut periods with trade before it
 */
public record Beginning(int index, int leftOut) {

    /**
     * @param traded whether anything was sold or returned in each of the periods
     * @param gap periods without trade from which on a gap is long
     */
    public static Beginning of(boolean[] traded, int gap) {
        int since = 0;
        int all = count(traded);
        int empty = 0;
        for (int i = traded.length - 1; i >= 0; i--) {
            if (traded[i]) {
                int begin = i + 1 + empty;
                if (empty >= gap && 2 * since >= traded.length - begin && since > all - since) {
                    return new Beginning(begin, all - since);
                }
                since++;
                empty = 0;
            } else {
                empty++;
            }
        }
        return new Beginning(0, 0);
    }

    private static int count(boolean[] traded) {
        int count = 0;
        for (boolean each : traded) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
