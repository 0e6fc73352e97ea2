"""Pictures in a Word file: inline, with the text that stands for them."""

from wenlian_desktop.report.formats.word_xml import escaped

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
EMU = 12700  # in a pt


def picture_id(number: int) -> str:
    """The id by which the document refers to a picture."""
    return f"rpicture{number}"


def picture_run(number: int, width: float, height: float, told: str) -> str:
    """The run that shows the picture of that number, in pt; `told`: what it shows, for those who do not see it."""
    named = f'id="{number}" name="图{number}"'
    size = f'cx="{round(width * EMU)}" cy="{round(height * EMU)}"'
    fill = f'<a:blip r:embed="{picture_id(number)}"/><a:stretch><a:fillRect/></a:stretch>'
    shape = f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    picture = (
        f'<pic:pic xmlns:pic="{DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f"<pic:blipFill>{fill}</pic:blipFill><pic:spPr>{shape}</pic:spPr></pic:pic>"
    )
    space = f'xmlns:wp="{DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"'
    graphic = f'<a:graphicData uri="{DRAWING}/picture">{picture}</a:graphicData>'
    return (
        f'<w:r><w:drawing><wp:inline {space}><wp:extent {size}/><wp:docPr {named} descr="{escaped(told)}"/>'
        f'<a:graphic xmlns:a="{DRAWING}/main">{graphic}</a:graphic></wp:inline></w:drawing></w:r>'
    )
