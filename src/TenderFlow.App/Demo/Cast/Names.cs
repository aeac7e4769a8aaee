namespace TenderFlow.App.Demo.Cast;

/// <summary>Invented names. None is meant to be a real person or group.</summary>
internal static class Names
{
    public static readonly string[] Places =
    [
        "Eastfield", "Northgate", "Hilltop", "Riverbank", "Oakley", "Millbrook", "Ashcombe", "Thornby", "Larkhill", "Fenwick",
        "Coldbrook", "Westmoor", "Harrowdale", "Stonebridge", "Whitcombe", "Brackenford", "Elmswell", "Pinfold", "Saltmarsh",
        "Yarrowby",
    ];

    public static readonly string[] Groups =
    [
        "Community Trust", "Lunch Club", "Young Carers", "Advice Centre", "Skills Network", "Green Spaces Group", "Repair Shop",
        "Family Support", "Sports Project", "Arts Workshop", "Transport Scheme", "Training Hub", "Care Partnership",
        "Energy Advice", "Garden Project", "Building Co-operative",
    ];

    public static readonly string[] First =
    [
        "Mary", "Dev", "Ruth", "Asha", "Tom", "Grace", "Omar", "Hannah", "Joseph", "Lucy", "Ibrahim", "Nora", "Callum",
        "Priya", "Elin", "Marcus", "Bea", "Samuel", "Yusuf", "Fiona", "Owen", "Leila", "Patrick", "Zoe",
    ];

    public static readonly string[] Last =
    [
        "Okafor", "Singh", "Evans", "Patel", "Reed", "Murray", "Hussain", "Clarke", "Adeyemi", "Walsh", "Khan", "Jones",
        "Fraser", "Shah", "Morgan", "Bennett", "Osei", "Campbell", "Rahman", "Hughes", "Novak", "Lloyd", "Begum", "Price",
    ];

    /// <summary>A name as the part of an address.</summary>
    public static string Slug(string name) =>
        string.Concat(name.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')).Replace(' ', '-');
}
