using System.Xml;

namespace TenderFlow.App.PlainWords.Files;

/// <summary>The body of a Word file. What was taken out while changes were tracked, and the second copy of a text box, are left out.</summary>
internal static class WordBody
{
    public static void Read(XmlReader xml, BlockText text)
    {
        var mark = "";
        while (!xml.EOF)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "Fallback" or "del" or "moveFrom")
            {
                // Skip stands on what follows already.
                xml.Skip();
                continue;
            }

            if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "p")
            {
                text.End(mark);
                mark = "";
            }
            else if (xml.NodeType is XmlNodeType.Element)
            {
                mark = xml.LocalName switch
                {
                    "numPr" when mark.Length == 0 => "- ",
                    "pStyle" => MarkOf(xml.GetAttribute("val", xml.NamespaceURI) ?? ""),
                    _ => mark,
                };
                if (xml.LocalName is "t")
                {
                    text.Add(xml.ReadElementContentAsString());
                    continue;
                }

                text.Add(xml.LocalName switch
                {
                    "tab" => " ",
                    "br" or "cr" => "\n",
                    "noBreakHyphen" => "-",
                    _ => "",
                });
            }

            xml.Read();
        }

        text.End(mark);
    }

    private static string MarkOf(string style) => style switch
    {
        "Title" or "Subtitle" => "# ",
        _ when style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) => "# ",
        _ when style.StartsWith("ListBullet", StringComparison.Ordinal) || style.StartsWith("ListNumber", StringComparison.Ordinal) => "- ",
        _ => "",
    };
}
