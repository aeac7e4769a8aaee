using TenderFlow.App.Demo;
using Xunit;

namespace TenderFlow.App.Tests.Demo;

public class ChanceTests
{
    [Fact]
    public void The_same_question_has_the_same_answer_however_often_it_is_asked()
    {
        var chance = new Chance(1, "a");
        var first = chance.Part("x");
        chance.Part("y");
        Assert.Equal(first, chance.Part("x"));
        Assert.Equal(first, new Chance(1, "a").Part("x"));
    }

    [Fact]
    public void Another_seed_or_another_subject_gives_another_answer()
    {
        Assert.NotEqual(new Chance(1, "a").Part("x"), new Chance(2, "a").Part("x"));
        Assert.NotEqual(new Chance(1, "a").Part("x"), new Chance(1, "a").About("b").Part("x"));
    }

    [Fact]
    public void Every_number_of_a_range_comes_up_and_none_outside_it()
    {
        var chance = new Chance(1, "a");
        var drawn = Enumerable.Range(0, 200).Select(i => chance.Between($"{i}", 3, 6)).Distinct().Order();
        Assert.Equal([3, 4, 5, 6], drawn);
    }
}
