package dev.livemock.auth.ram;

import java.util.List;

/**
 * A statement of a policy.
 *
 * @param actions the patterns of the listed actions
 * @param notAction whether it matches all actions except the listed ones
 * @param anyResource whether it applies to all resources; other statements have no effect, since the resource of a
 *     request is always {@code *}
 * @param conditions the conditions, all of which must be true
 */
record Statement(
        Effect effect, List<Wildcard> actions, boolean notAction, boolean anyResource, List<Condition> conditions) {

    boolean matches(AccessRequest access) {
        boolean listed = actions.stream().anyMatch(action -> action.matches(access.action()));
        return listed != notAction
                && anyResource
                && conditions.stream().allMatch(condition -> condition.isTrue(access));
    }
}
