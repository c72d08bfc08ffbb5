package dev.livemock.auth.ram;

import java.util.List;

/**
 * A statement of a policy.
 *
 * @param actions the actions that it speaks of, or, if {@code notAction}, all but these
 * @param anyResource whether its resources are everything; a statement on others has no effect on the operations of
 *     LiveMock, which have no resource-level permissions
 * @param conditions all of which must hold
 */
record Statement(
        Effect effect, List<Wildcard> actions, boolean notAction, boolean anyResource, List<Condition> conditions) {

    boolean matches(AccessRequest access) {
        boolean named = actions.stream().anyMatch(action -> action.matches(access.action()));
        return named != notAction && anyResource && conditions.stream().allMatch(condition -> condition.holds(access));
    }
}
