package dev.livemock.seed;

import dev.livemock.gateway.Example;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Seed data: apps, their groups, and the members, messages, likes and mutes of the groups.
 *
 * @param apps the apps
 */
@Example(summary = "A seed document", value = """
        {"Apps":[{"AppId":"VKL3demo","AppName":"demo","AppConfig":{"region":"cn-shanghai"},"Groups":[
         {"GroupId":"AE35-demo-T95F","CreatorId":"ash","CreateTime":1502280113,"Status":1,"Extension":{"key":"test001"},
          "Members":["ash",{"UserId":"de1a0","JoinTime":1502280200,"Online":false}],"Likes":42,
          "Messages":[{"SenderId":"ash","Data":"{\\"text\\":\\"hello\\"}"}],"MutedUsers":["ben"]},
         {"GroupId":"BK17-demo-R20A","CreatorId":"ash"}]}]}""")
@Example(
        summary = "A thousand generated groups",
        value = "{\"Apps\":[{\"AppId\":\"load-test\",\"Generate\":{\"Groups\":1000,\"UserId\":\"u1\"}}]}")
public record SeedDocument(@NotNull List<@NotNull @Valid SeedApp> apps) {}
