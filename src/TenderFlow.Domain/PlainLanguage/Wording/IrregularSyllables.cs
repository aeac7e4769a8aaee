using System.Collections.Frozen;

namespace TenderFlow.Domain.PlainLanguage.Wording;

/// <summary>Words whose syllables no spelling rule gets right, in small letters without apostrophes.</summary>
internal static class IrregularSyllables
{
    private static readonly string[] ByCount =
    [
        "", // none
        // one
        "bathed clothes called real tier tired tiers rogue vague vogue league leagues plague says said their theyre were one once "
        + "hm th st tongue queue queues queued view views viewed piece guide guides fruit suit suits build built "
        + "youre youve weve theyve whore ours hours hour our eye eyes sure through though ",
        // two
        "greatest william juniors rio cafe cafes centre centres bt business colleague colleagues evening evenings safety something sometimes somewhere someone "
        + "framework frameworks household households marriage marriages carriage carriages giant giants metre metres litre litres theatre theatres "
        + "fibre fibres sabre acre acres ochre mrs mg pc tv uk eu gp gps mp mps hr id ok science every language languages "
        + "create creates naive being beings doing going seeing create lion lions quiet poem poet diet diets trial trials dial "
        + "dual fuel fuels fluid ruin ruins chaos client clients giant science engine wednesday people peoples purpose "
        + "tuesday thursday million millions billion billions trillion onion onions region regions "
        + "careful careless hopeful useful homeless lonely safely timely likely nicely surely "
        + "isnt hasnt wasnt doesnt didnt couldnt shouldnt wouldnt havent hadnt mustnt neednt "
        + "threatens threaten offence clothing forty fourteen naked wicked sacred crooked rugged ragged "
        + "comfort several "
        + "williams island islands thames reuse being trusts sites quickly therefore foremost somewhat likewise "
        + "meanwhile lifelong statement statements basement pavement movement movements judgement payment involve solely rarely merely purely "
        + "largely barely widely ensure require requires required provide provides genre voices coop reused whereby ageing "
        + "queueing cruel jewel towel vowel power powers tower towers flower flowers shower showers lower higher buyer buyers player players "
        + "layer layers prayer prayers mayor mayors royal loyal via trio bias dryer flyer flyers seer",
        // three
        "provided behaviour behaviours familiar judgemental opinion opinions recruiting area areas idea ideas capitals businesses employee employees employer employers influence influences creator creators "
        + "everything everybody everyone loyalty royalty nuclear threatening alien aliens valuable vegetable vegetables "
        + "stakeholder stakeholders dna epa nhs bbc rfi rfp rfq itt itq eoi pqq psq kpi kpis sla slas sme smes dps cpv usa "
        + "requirement requirements supplier suppliers dialogue dialogues seniors reappear "
        + "video videos radio radios studio studios ratio ratios audio museum museums period periods serious various obvious previous "
        + "medium premium continue continues continued financial "
        + "created creating creative creation creations reaction reactions ideal ideals "
        + "varied poetry piano pianos oasis scientist scientists "
        + "reliance compliance alliance appliance appliances variance guardian guardians median medians "
        + "however moreover deliver forever whenever wherever whoever whatever otherwise "
        + "management achievement achievements engagement engagements arrangement arrangements involvement improvements improvement replacement replacements "
        + "residence different separate general natural interest interests "
        + "camera family families favourite average history memory factory restaurant restaurants chocolate "
        + "overtime overall underneath anyone simile kilogram mcdonald diary diaries triangle violence violent violin "
        + "quietly quieter fluency fluently actual annual usual manual gradual "
        + "casual visual virtual mutual ritual jewellery theory theories aerial cereal burial "
        + "audience "
        + "reopen reuses preempt coherent cohesion naively museums archaic mosaic prosaic heroic",
        // four
        "etc european italian italians february january caribbean cctv eritrea kilometre kilometres laboratory laboratories "
        + "reappearance continuous coexisting scenario scenarios material materials imperial "
        + "experience experienced variety varieties society societies anxiety librarian comedian historian "
        + "territory territories secretary military literature temperature "
        + "gcse gcses hmrc gdpr vcse cooperate coordinate coordinates coordinated "
        + "immediate initiative initiatives "
        + "generally vulnerable evaluate evaluates "
        + "ambiguous conspicuous contiguous innocuous reality "
        + "advertisement advertisements accommodate encouragement manageable "
        + "usually gradually casually visually virtually manually mutually ",
        // five
        "photovoltaic enthusiasm continuity evaluated individual individuals ingenuity ambiguity "
        + "opportunity opportunities university coordinator coordinators coordination cooperation cooperative "
        + "association associations ",
        // six
        "beneficiary beneficiaries responsibility responsibilities",
    ];

    /// <summary>The words with their syllables.</summary>
    public static FrozenDictionary<string, int> Words { get; } = Build();

    private static FrozenDictionary<string, int> Build()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var count = 1; count < ByCount.Length; count++)
        {
            foreach (var word in ByCount[count].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = count;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
