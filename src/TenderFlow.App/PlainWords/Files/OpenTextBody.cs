using System.Globalization;
using System.Xml;

namespace TenderFlow.App.PlainWords.Files;

/// <summary>The body of an OpenDocument text. Comments and tracked changes are left out.</summary>
internal static class OpenTextBody
{
    private const int MostSpaces = 100;

    public static void Read(XmlReader xml, BlockText text)
    {
        var items = 0;
        var inBlock = 0;
        while (!xml.EOF)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "annotation" or "tracked-changes" or "note-citation")
            {
                xml.Skip();
                continue;
            }

            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "p" or "h") when !xml.IsEmptyElement:
                    inBlock++;
                    break;
                case (XmlNodeType.EndElement, "p" or "h"):
                    inBlock--;
                    text.End(xml.LocalName is "h" ? "# " : items > 0 ? "- " : "");
                    break;
                case (XmlNodeType.Element, "list-item") when !xml.IsEmptyElement:
                    items++;
                    break;
                case (XmlNodeType.EndElement, "list-item"):
                    items--;
                    break;
                case (XmlNodeType.Element, "s"):
                    text.Add(new string(' ', Spaces(xml)));
                    break;
                case (XmlNodeType.Element, "tab"):
                    text.Add(" ");
                    break;
                case (XmlNodeType.Element, "line-break"):
                    text.Add("\n");
                    break;
                case (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA, _)
                    when inBlock > 0:
                    text.Add(xml.Value);
                    break;
            }

            xml.Read();
        }
    }

    private static int Spaces(XmlReader xml)
    {
        var count = 1;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName is "c" && int.TryParse(xml.Value, CultureInfo.InvariantCulture, out var given))
            {
                count = Math.Clamp(given, 1, MostSpaces);
            }
        }

        xml.MoveToElement();
        return count;
    }
}
