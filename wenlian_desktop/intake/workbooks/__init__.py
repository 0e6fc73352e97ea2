"""Tables made with Excel, WPS or LibreOffice as cells: .xlsx and .csv."""
